package dev.fakeanam.scripting;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.internal.json.NamedValues;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.matching.RequestPattern;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A script as JSON, and back. */
final class ScriptJson {
    private static final Map<String, List<String>> FAULTS = fieldsByKind();

    private ScriptJson() {}

    static Map<String, @Nullable Object> write(Script script) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", script.id());
        fields.put("request", Json.parse(script.pattern().toJson()));
        fields.put("steps", script.steps().stream().map(ScriptJson::write).toList());
        return fields;
    }

    static Script read(@Nullable Object value) {
        JsonFields fields = JsonFields.of("script", value).refuseOthers(List.of("id", "request", "steps"));
        return new Script(
                fields.string("id"),
                RequestPattern.fromJson(Json.write(fields.value("request"))),
                fields.list("steps", ScriptJson::step));
    }

    private static Map<String, @Nullable Object> write(Step step) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("fault", write(step.fault()));
        fields.put("applied", step.applied());
        if (step.repetition() instanceof Repetition.Times times) {
            fields.put("times", times.count());
        } else if (step.repetition() instanceof Repetition.OneIn oneIn) {
            fields.put("oneIn", oneIn.count());
            fields.put("seed", oneIn.seed());
        } else {
            fields.put("always", true);
        }
        return fields;
    }

    private static Step step(@Nullable Object value) {
        JsonFields fields = JsonFields.of("step of a script", value)
                .refuseOthers(List.of("fault", "applied", "times", "always", "oneIn", "seed"));
        return new Step(
                fault(fields.value("fault")), fields.has("applied") && fields.bool("applied"), repetition(fields));
    }

    private static Repetition repetition(JsonFields fields) {
        if (Stream.of("times", "always", "oneIn").filter(fields::has).count() > 1) {
            throw new MalformedJsonException(
                    "A step of a script has at most one of the fields times, always and oneIn, but this one has "
                            + fields.names() + ".");
        }
        if (fields.has("oneIn")) {
            return new Repetition.OneIn(fields.integer("oneIn"), fields.longInteger("seed"));
        }
        if (fields.has("always") && fields.bool("always")) {
            return new Repetition.Always();
        }
        return new Repetition.Times(fields.has("times") ? fields.integer("times") : 1);
    }

    private static Map<String, @Nullable Object> write(Fault fault) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (fault instanceof Fault.Proceed) {
            fields.put("kind", "proceed");
        } else if (fault instanceof Fault.Reply reply) {
            fields.put("kind", "reply");
            fields.put("status", reply.status());
            fields.put("headers", write(reply.headers()));
            fields.put("body", reply.body());
        } else if (fault instanceof Fault.Delay delay) {
            fields.put("kind", "delay");
            fields.put("milliseconds", delay.by().toMillis());
            fields.put("then", write(delay.then()));
        } else if (fault instanceof Fault.ResetConnection) {
            fields.put("kind", "resetConnection");
        } else if (fault instanceof Fault.CloseConnection) {
            fields.put("kind", "closeConnection");
        } else if (fault instanceof Fault.NeverAnswer) {
            fields.put("kind", "neverAnswer");
        } else if (fault instanceof Fault.CutBody cut) {
            fields.put("kind", "cutBody");
            fields.put("bytes", cut.bytes());
        } else if (fault instanceof Fault.Garbage) {
            fields.put("kind", "garbage");
        } else if (fault instanceof Fault.Drip drip) {
            fields.put("kind", "drip");
            fields.put("bytes", drip.bytes());
            fields.put("milliseconds", drip.interval().toMillis());
        }
        return fields;
    }

    private static Fault fault(@Nullable Object value) {
        JsonFields fields = JsonFields.of("fault", value);
        String kind = fields.oneOf("kind", FAULTS.keySet());
        fields.refuseOthers(FAULTS.get(kind));
        return switch (kind) {
            case "proceed" -> new Fault.Proceed();
            case "reply" ->
                new Fault.Reply(
                        fields.integer("status"),
                        fields.has("headers") ? headers(fields) : Headers.NONE,
                        fields.has("body") && fields.value("body") != null ? fields.string("body") : null);
            case "delay" ->
                new Fault.Delay(
                        milliseconds(fields), fields.has("then") ? fault(fields.value("then")) : new Fault.Proceed());
            case "resetConnection" -> new Fault.ResetConnection();
            case "closeConnection" -> new Fault.CloseConnection();
            case "neverAnswer" -> new Fault.NeverAnswer();
            case "cutBody" -> new Fault.CutBody(fields.integer("bytes"));
            case "garbage" -> new Fault.Garbage();
            default -> new Fault.Drip(fields.integer("bytes"), milliseconds(fields));
        };
    }

    private static Duration milliseconds(JsonFields fields) {
        return Duration.ofMillis(fields.longInteger("milliseconds"));
    }

    private static List<Map<String, @Nullable Object>> write(Headers headers) {
        return NamedValues.write(visitor -> headers.forEach(visitor::accept));
    }

    private static Headers headers(JsonFields fields) {
        return Headers.of(NamedValues.read(fields.list(
                "headers", value -> JsonFields.of("header", value).refuseOthers(List.of("name", "value")))));
    }

    private static Map<String, List<String>> fieldsByKind() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("proceed", List.of("kind"));
        fields.put("reply", List.of("kind", "status", "headers", "body"));
        fields.put("delay", List.of("kind", "milliseconds", "then"));
        fields.put("resetConnection", List.of("kind"));
        fields.put("closeConnection", List.of("kind"));
        fields.put("neverAnswer", List.of("kind"));
        fields.put("cutBody", List.of("kind", "bytes"));
        fields.put("garbage", List.of("kind"));
        fields.put("drip", List.of("kind", "bytes", "milliseconds"));
        return fields;
    }
}
