package dev.fakeanam.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Compares whole failure messages, without the time that each exchange took. */
final class Messages {
    private static final Pattern TIME = Pattern.compile(" \\(\\d+ ms\\)(?=\n|$)");

    private Messages() {}

    /** Accepts a failure with this message. */
    static Consumer<Throwable> message(String expected, Object... arguments) {
        String whole = arguments.length == 0 ? expected : expected.formatted(arguments);
        return failure ->
                assertThat(TIME.matcher(failure.getMessage()).replaceAll("")).isEqualTo(whole);
    }
}
