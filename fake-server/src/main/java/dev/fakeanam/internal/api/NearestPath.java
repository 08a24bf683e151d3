package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.Spelling;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the path that differs from a wrong one in a few letters only. */
public final class NearestPath {
    private NearestPath() {}

    /** @param templates existing paths, with the names of their variable parts in braces */
    public static Optional<String> of(String path, Stream<String> templates) {
        String[] sent = path.split("/", -1);
        return templates
                .filter(template -> edits(sent, template) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(template -> edits(sent, template)));
    }

    private static int edits(String[] sent, String template) {
        String[] meant = template.split("/", -1);
        int edits = sent.length == meant.length ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < meant.length && edits < Integer.MAX_VALUE; i++) {
            boolean isClose = meant[i].startsWith("{") ? !sent[i].isEmpty() : Spelling.isClose(sent[i], meant[i]);
            edits = !isClose
                    ? Integer.MAX_VALUE
                    : edits + (meant[i].startsWith("{") ? 0 : Spelling.edits(sent[i], meant[i]));
        }
        return edits;
    }
}
