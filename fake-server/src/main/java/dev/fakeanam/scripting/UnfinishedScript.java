package dev.fakeanam.scripting;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;

/**
 * A script that does not say what happens to the requests: {@code anam.on(updateShareLink());} for example. Immutable.
 *
 * @param pattern the requests that the script is for
 * @param location the line of the test that wrote it: {@code RenewTest.renews(RenewTest.java:34)} for example
 */
@Stable(since = "0.1.0")
public record UnfinishedScript(RequestPattern pattern, String location) {

    /** An unfinished script in JSON: {@code {"request":{…},"location":…}}. */
    public static final Codec<UnfinishedScript> CODEC = JsonCodec.of(UnfinishedScript.class)
            .field("request", RequestPattern.CODEC)
            .field("location", JsonCodec.text())
            .build();

    /** {@return pattern and location, for people: {@code updateShareLink at RenewTest.renews(RenewTest.java:34)}} */
    @Override
    public String toString() {
        return pattern + " at " + location;
    }
}
