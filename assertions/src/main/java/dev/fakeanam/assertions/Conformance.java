package dev.fakeanam.assertions;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares responses and bodies with what is documented for them. */
final class Conformance {
    /** Anam's reference documents types, but neither a smallest nor a largest number. */
    private static final Set<String> FAULTS_OF_SIZE = Set.of("too_small", "too_big");

    private static final int NO_CONTENT = 204;

    private Conformance() {}

    /** Finds what is documented for an operation. */
    static Operation operation(String operationId) {
        return AllRooms.ROOMS
                .operation(operationId)
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + operationId
                        + ". There are "
                        + AllRooms.ROOMS.operations().stream()
                                .map(Operation::operationId)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** {@return a line for each difference between a response and the documentation of an operation} */
    static List<String> departures(Operation operation, int status, String body) {
        List<String> departures = new ArrayList<>();
        if (status != operation.success() && !operation.statuses().contains(status)) {
            departures.add("The status is " + status + ", but has to be " + operation.success()
                    + ", or for an error one of "
                    + operation.statuses().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        if (status / 100 != 2) {
            departures.addAll(departures(JsonCodec.of(ErrorBody.CODEC), body));
        } else if (operation.success() != NO_CONTENT) {
            departures.addAll(departures(operation.responseBody(), body));
        } else if (!body.isEmpty()) {
            departures.add("The body has to be empty.");
        }
        return departures;
    }

    /** {@return a line for each difference between a body and a document, in the order of the document's fields} */
    static List<String> departures(JsonCodec<?> documented, String body) {
        try {
            return faults(documented, Json.parse(body)).stream()
                    .map(Conformance::line)
                    .toList();
        } catch (MalformedJsonException notJson) {
            return List.of(notJson.getMessage());
        }
    }

    /** {@return whether a value, as {@link Json} reads it, is as documented} */
    static boolean conforms(JsonCodec<?> documented, @Nullable Object value) {
        return faults(documented, value).isEmpty();
    }

    private static List<JsonFault> faults(JsonCodec<?> documented, @Nullable Object value) {
        Reading reading = Reading.exactly();
        documented.read(value, reading);
        return reading.faults().stream()
                .filter(fault -> !FAULTS_OF_SIZE.contains(fault.code()))
                .toList();
    }

    /** Says what is wrong. The message of the fault also says how to write a document, which does not help here. */
    private static String line(JsonFault fault) {
        if (fault.code().equals("unrecognized_keys")) {
            return fault.path() + " is not documented.";
        }
        return fault.zodMessage().equals("Required") ? fault.path() + " is missing." : fault.message();
    }
}
