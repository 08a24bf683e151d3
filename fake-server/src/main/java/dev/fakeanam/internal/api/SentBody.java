package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.ObjectCodec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as it was sent. It remembers what an operation has read of it, for the notes of a refusal. Not
 * thread-safe: its user holds the organization's lock.
 */
public final class SentBody {
    private static final String FORM = "multipart/form-data";

    private final @Nullable String contentType;
    private final byte[] bytes;
    private final @Nullable List<FormPart> form;
    private final boolean isTooLarge;
    private @Nullable RequestBody read;

    /**
     * @param contentType the {@code Content-Type} as it was sent
     * @param bytes the bytes of the body; only some of them if it is too large
     * @param form the parts of a {@code multipart/form-data} body; null if it is none, or cannot be read
     * @param isTooLarge whether the body is larger than the API takes
     */
    public SentBody(@Nullable String contentType, byte[] bytes, @Nullable List<FormPart> form, boolean isTooLarge) {
        this.contentType = contentType;
        this.bytes = bytes;
        this.form = form;
        this.isTooLarge = isTooLarge;
    }

    /** Whether a media type is that of a form with parts. */
    public static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.strip().regionMatches(true, 0, FORM, 0, FORM.length());
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    List<FormPart> form() {
        return form;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }

    RequestBody json(ObjectCodec<Map<String, @Nullable Object>> codec) {
        return read = RequestBody.read(this, codec);
    }

    RequestBody jsonOrNone(ObjectCodec<Map<String, @Nullable Object>> codec) {
        return bytes.length == 0 ? read = RequestBody.none(codec) : json(codec);
    }

    RequestBody jsonOrForm(
            ObjectCodec<Map<String, @Nullable Object>> codec, ObjectCodec<Map<String, @Nullable Object>> formCodec) {
        return isForm(contentType) ? read = RequestBody.readForm(this, formCodec) : json(codec);
    }

    ApiResult noted(ApiResult refusal) {
        return read == null ? refusal : read.noted(refusal);
    }
}
