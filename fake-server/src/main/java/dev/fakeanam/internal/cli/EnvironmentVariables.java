package dev.fakeanam.internal.cli;

import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.internal.json.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes missing options from the environment: {@code FAKE_ANAM_PORT} for {@code --port}. */
final class EnvironmentVariables implements IDefaultValueProvider {
    private static final String PREFIX = "FAKE_ANAM_";

    /**
     * Variables for tests, which say where the server is and whom to trust. The token is an option of the server too.
     */
    private static final Set<String> OF_TESTS = Set.of("URL", "CA");

    /**
     * Variables that Kubernetes and Docker set for a service or a container with a name that begins with
     * {@code fake-anam}.
     */
    private static final Pattern OF_ORCHESTRATORS =
            Pattern.compile("(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?|ENV_\\w+)"
                    + "|(\\w+_)?PORT=(tcp|udp|sctp)://.*|(\\w+_)?NAME=/.*");

    private final Map<String, String> environment;

    EnvironmentVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A blank variable counts as missing, because scripts and containers leave options out in this way. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = environment.get(name(option));
        return value == null || value.isBlank() || isOfOrchestrator(name(option), value) ? null : value.strip();
    }

    /** {@return a warning for each variable that looks like one of the server's but is unknown} */
    List<String> warnings(CommandSpec command) {
        // A variable in another spelling, such as fakeanam_port, gets a warning only if its letters are those of a
        // known variable.
        Map<String, String> known = command.options().stream()
                .map(EnvironmentVariables::name)
                .collect(Collectors.toMap(Spelling::letters, Function.identity()));
        return environment.entrySet().stream()
                .filter(variable -> isMeant(variable.getKey(), variable.getValue(), known))
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> "The server knows no environment variable " + PrintableText.of(name)
                        + ", and ignores it. "
                        + nearest(name, known)
                                .map(meant -> "Did you mean " + meant + "?")
                                .orElse("See --help."))
                .toList();
    }

    private static boolean isMeant(String name, String value, Map<String, String> known) {
        return name.startsWith(PREFIX)
                ? !known.containsValue(name)
                        && !OF_TESTS.contains(name.substring(PREFIX.length()))
                        && !isOfOrchestrator(name, value)
                : known.containsKey(Spelling.letters(name));
    }

    private static Optional<String> nearest(String name, Map<String, String> known) {
        return Optional.ofNullable(known.get(Spelling.letters(name)))
                .or(() -> Options.nearest(
                                name.substring(PREFIX.length()),
                                known.values().stream()
                                        .map(option -> option.substring(PREFIX.length()))
                                        .toList())
                        .map(PREFIX::concat));
    }

    static String name(OptionSpec option) {
        return PREFIX + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static boolean isOfOrchestrator(String name, String value) {
        String rest = name.substring(PREFIX.length());
        return OF_ORCHESTRATORS.matcher(rest).matches()
                || OF_ORCHESTRATORS.matcher(rest + "=" + value).matches();
    }
}
