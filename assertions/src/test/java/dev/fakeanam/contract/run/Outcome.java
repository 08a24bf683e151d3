package dev.fakeanam.contract.run;

import dev.fakeanam.contract.NotAnsweredException;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;

/** The outcome of a statement. */
sealed interface Outcome {
    /** Session tokens are masked in messages, because each can start sessions for an hour, and sessions cost money. */
    Pattern SESSION_TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    record Holds() implements Outcome {
        @Override
        public String toString() {
            return "holds";
        }
    }

    /** @param why the message of the assertion that failed */
    record Differs(String why) implements Outcome {
        @Override
        public String toString() {
            return "**differs**";
        }
    }

    /** @param why why it was not tried */
    record NotTried(String why) implements Outcome {
        @Override
        public String toString() {
            return "not tried: " + why;
        }
    }

    /** @param why why no response shows whether it holds */
    record NotAnswered(String why) implements Outcome {
        @Override
        public String toString() {
            return "**not answered**: " + why;
        }
    }

    static Outcome of(TestExecutionResult result) {
        String message = message(result);
        return switch (result.getStatus()) {
            case SUCCESSFUL -> new Holds();
            case FAILED -> wasAnswered(result) ? new Differs(message) : new NotAnswered(message);
            case ABORTED -> new NotTried(message.replaceFirst("^Assumption failed: ", ""));
        };
    }

    private static boolean wasAnswered(TestExecutionResult result) {
        return result.getThrowable()
                .filter(NotAnsweredException.class::isInstance)
                .isEmpty();
    }

    static String message(TestExecutionResult result) {
        return result.getThrowable()
                .map(thrown -> thrown.getMessage() == null ? thrown.toString() : thrown.getMessage())
                .map(message -> SESSION_TOKEN.matcher(message).replaceAll("<session token>"))
                .orElse("");
    }
}
