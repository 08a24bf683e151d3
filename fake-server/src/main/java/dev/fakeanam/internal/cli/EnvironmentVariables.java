package dev.fakeanam.internal.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes options that are not given from the environment: {@code FAKE_ANAM_PORT} for {@code --port}. */
final class EnvironmentVariables implements IDefaultValueProvider {
    private final Map<String, String> environment;

    EnvironmentVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A variable that is blank is as one that is not there: so scripts and containers leave options out. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String value = argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()
                ? environment.get(name(option))
                : null;
        return value == null || value.isBlank() ? null : value.strip();
    }

    static String name(OptionSpec option) {
        return "FAKE_ANAM_"
                + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
