package dev.fakeanam.internal.cli;

import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.internal.seed.Seed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The organizations that the server starts with. */
final class InitialStateOptions {
    @Option(
            names = "--api-key",
            paramLabel = "<key>",
            split = ",",
            showDefaultValue = Visibility.NEVER,
            description = "An API key of the organization, instead of a random one. May be given several times.")
    private @Nullable List<String> apiKeys;

    @Option(
            names = "--clock",
            converter = ClockOption.class,
            paramLabel = "<instant>",
            showDefaultValue = Visibility.NEVER,
            description = "Lets the organizations' clocks stand still at this moment, such as 2026-04-20T10:00:00Z."
                    + " Otherwise they tick from now on. Not with --seed.")
    private @Nullable Instant clock;

    @Option(
            names = "--seed",
            paramLabel = "<file>",
            showDefaultValue = Visibility.NEVER,
            description = "A JSON file with the organizations of the server. Without it, the server has one.")
    private @Nullable Path seedFile;

    /**
     * @param hasPage whether the announcement names the page
     * @param caFile the file that a client takes the CA's certificate from; null for none
     * @throws IllegalArgumentException if the seed is wrong, or an option cannot be combined with it
     */
    InitialState beginning(boolean hasPage, @Nullable Path caFile) {
        if (seedFile == null) {
            return new InitialState(null, apiKeys == null ? List.of() : apiKeys, clock == null, hasPage, caFile);
        }
        refuseBesideSeed(apiKeys, "--api-key", "Put the key into the seed.");
        refuseBesideSeed(clock, "--clock", "Give each organization of the seed a clock of its own.");
        return new InitialState(Seed.read(AllRooms.ROOMS, seedFile), List.of(), true, hasPage, caFile);
    }

    Optional<Instant> clock() {
        return Optional.ofNullable(clock);
    }

    private static void refuseBesideSeed(@Nullable Object given, String option, String wayOut) {
        if (given != null) {
            throw new IllegalArgumentException(
                    option + " is for the one organization that there is without --seed. " + wayOut);
        }
    }
}
