package dev.fakeanam.internal.journal;

import dev.fakeanam.journal.Exchange;
import java.util.List;

/**
 * A journal as it is at one moment.
 *
 * @param exchanges those that are kept, oldest first
 * @param dropped how many it has forgotten
 */
public record JournalContents(List<Exchange> exchanges, long dropped) {}
