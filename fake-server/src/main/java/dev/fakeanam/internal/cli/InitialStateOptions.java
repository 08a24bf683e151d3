package dev.fakeanam.internal.cli;

import static dev.fakeanam.internal.cli.Options.repeatable;
import static dev.fakeanam.internal.cli.Options.valued;

import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.internal.seed.Seed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The organizations that the server starts with. */
final class InitialStateOptions {
    private final OptionSpec apiKeys = repeatable(
                    "--api-key",
                    "<key>",
                    "An API key of the organization, instead of a random one. May be given several times.")
            .build();

    private final OptionSpec clock = valued(
                    "--clock",
                    "<instant>",
                    Instant.class,
                    "Lets the organizations' clocks stand still at this moment, such as 2026-04-20T10:00:00Z."
                            + " Otherwise they tick from now on. Not with --seed.")
            .converters(new ClockOption())
            .build();

    private final OptionSpec seedFile = valued(
                    "--seed",
                    "<file>",
                    Path.class,
                    "A JSON file with the organizations of the server. Without it, the server has one.")
            .build();

    List<OptionSpec> all() {
        return List.of(apiKeys, clock, seedFile);
    }

    /**
     * @param open whether each unknown API key opens an organization
     * @param hasPage whether the announcement names the page
     * @param caFile the file that a client takes the CA's certificate from; null for none
     * @throws IllegalArgumentException if the seed is wrong, or an option cannot be combined with it
     */
    InitialState beginning(boolean open, boolean hasPage, @Nullable Path caFile) {
        Path seed = seedFile.getValue();
        if (seed == null) {
            List<String> keys = apiKeys.getValue();
            return new InitialState(null, keys == null ? List.of() : keys, clock().isEmpty(), open, hasPage, caFile);
        }
        refuseBesideSeed(apiKeys, "Put the key into the seed.");
        refuseBesideSeed(clock, "Give each organization of the seed its own clock.");
        return new InitialState(Seed.read(AllRooms.ROOMS, seed), List.of(), true, open, hasPage, caFile);
    }

    Optional<Instant> clock() {
        return Optional.ofNullable(clock.getValue());
    }

    private static void refuseBesideSeed(OptionSpec option, String wayOut) {
        if (option.getValue() != null) {
            throw new IllegalArgumentException(option.longestName() + " is for a server without --seed. " + wayOut);
        }
    }
}
