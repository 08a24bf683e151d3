package dev.fakeanam.server;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Transcript;

/** Transcripts of an organization, without the time that each exchange took. */
final class Stories {
    private Stories() {}

    static String of(Organization anam) {
        return new Transcript(anam.exchanges()).toString().replaceAll("(?m) \\(\\d+ ms\\)$", "");
    }
}
