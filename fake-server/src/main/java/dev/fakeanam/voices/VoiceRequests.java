package dev.fakeanam.voices;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * Selects requests that are about voices, to script or to count them. Made for a static import:
 * {@code anam.on(updateVoice(voice.id())).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class VoiceRequests {
    private VoiceRequests() {}

    /** {@return a pattern for requests that list voices: {@code GET /v1/voices}} */
    public static RequestPattern listVoices() {
        return RequestPattern.operation("listVoices");
    }

    /** {@return a pattern for requests that create a voice: {@code POST /v1/voices}} */
    public static RequestPattern createVoice() {
        return RequestPattern.operation("createVoice");
    }

    /**
     * {@return a pattern for requests that ask for a URL to upload a recording to: {@code POST
     * /v1/voices/presigned-upload}}
     */
    public static RequestPattern createVoicePresignedUpload() {
        return RequestPattern.operation("createVoicePresignedUpload");
    }

    /** {@return a pattern for requests that read any single voice: {@code GET /v1/voices/{id}}} */
    public static RequestPattern getVoice() {
        return RequestPattern.operation("getVoice");
    }

    /**
     * Returns a pattern for requests that read one voice.
     *
     * @param id the voice's id
     * @return the pattern
     */
    public static RequestPattern getVoice(UUID id) {
        return getVoice().withPathParam("id", id);
    }

    /** {@return a pattern for requests that update any voice: {@code PUT /v1/voices/{id}}} */
    public static RequestPattern updateVoice() {
        return RequestPattern.operation("updateVoice");
    }

    /**
     * Returns a pattern for requests that update one voice.
     *
     * @param id the voice's id
     * @return the pattern
     */
    public static RequestPattern updateVoice(UUID id) {
        return updateVoice().withPathParam("id", id);
    }

    /** {@return a pattern for requests that delete any voice: {@code DELETE /v1/voices/{id}}} */
    public static RequestPattern deleteVoice() {
        return RequestPattern.operation("deleteVoice");
    }

    /**
     * Returns a pattern for requests that delete one voice.
     *
     * @param id the voice's id
     * @return the pattern
     */
    public static RequestPattern deleteVoice(UUID id) {
        return deleteVoice().withPathParam("id", id);
    }
}
