package dev.fakeanam.internal.cli;

import dev.fakeanam.internal.engine.Rehearsal;
import dev.fakeanam.internal.seed.SeedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar fake-anam-server.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Rehearsal.begin();
        CommandLine commandLine = new CommandLine(new ServeCommand());
        commandLine.setParameterExceptionHandler((problem, given) -> {
            problem.getCommandLine()
                    .getErr()
                    .println(
                            problem.getCause() instanceof SeedException wrong ? wrong.getMessage() : sentence(problem));
            return CommandLine.ExitCode.USAGE;
        });
        System.exit(commandLine.execute(arguments));
    }

    private static String sentence(ParameterException problem) {
        String line = problem.getMessage().lines().findFirst().orElse("");
        String hint = problem instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? " Did you mean " + unmatched.getSuggestions().get(0) + "?"
                : "";
        return line + (line.endsWith(".") ? "" : ".") + hint + " See --help.";
    }
}
