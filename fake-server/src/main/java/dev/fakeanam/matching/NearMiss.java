package dev.fakeanam.matching;

import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.status.Stable;
import java.util.List;

/**
 * A request that a pattern almost matches. Immutable.
 *
 * @param request the request
 * @param mismatches why the pattern does not match it: a line for each difference, each line once
 */
@Stable(since = "0.1.0")
public record NearMiss(RecordedRequest request, List<String> mismatches) {
    public NearMiss {
        mismatches = List.copyOf(mismatches);
    }
}
