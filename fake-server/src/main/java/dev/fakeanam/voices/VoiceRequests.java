package dev.fakeanam.voices;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * The requests of voices, to script them or to count them. Made for a static import:
 * {@code anam.on(updateVoice(voice.id())).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class VoiceRequests {
    private VoiceRequests() {}

    /** {@return a pattern that takes lists of voices: {@code GET /v1/voices}} */
    public static RequestPattern listVoices() {
        return RequestPattern.operation("listVoices");
    }

    /** {@return a pattern that takes creations of voices: {@code POST /v1/voices}} */
    public static RequestPattern createVoice() {
        return RequestPattern.operation("createVoice");
    }

    /**
     * {@return a pattern that takes requests for a place to upload a recording to: {@code POST
     * /v1/voices/presigned-upload}}
     */
    public static RequestPattern createVoicePresignedUpload() {
        return RequestPattern.operation("createVoicePresignedUpload");
    }

    /** {@return a pattern that takes reads of single voices: {@code GET /v1/voices/{id}}} */
    public static RequestPattern getVoice() {
        return RequestPattern.operation("getVoice");
    }

    /**
     * Returns a pattern that takes reads of one voice.
     *
     * @param id the voice's id
     * @return the pattern
     */
    public static RequestPattern getVoice(UUID id) {
        return getVoice().withPathParam("id", id);
    }

    /** {@return a pattern that takes updates of voices: {@code PUT /v1/voices/{id}}} */
    public static RequestPattern updateVoice() {
        return RequestPattern.operation("updateVoice");
    }

    /**
     * Returns a pattern that takes updates of one voice.
     *
     * @param id the voice's id
     * @return the pattern
     */
    public static RequestPattern updateVoice(UUID id) {
        return updateVoice().withPathParam("id", id);
    }

    /** {@return a pattern that takes deletions of voices: {@code DELETE /v1/voices/{id}}} */
    public static RequestPattern deleteVoice() {
        return RequestPattern.operation("deleteVoice");
    }

    /**
     * Returns a pattern that takes the deletion of one voice.
     *
     * @param id the voice's id
     * @return the pattern
     */
    public static RequestPattern deleteVoice(UUID id) {
        return deleteVoice().withPathParam("id", id);
    }
}
