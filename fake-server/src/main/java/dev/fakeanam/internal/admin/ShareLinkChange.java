package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a share link as only Anam itself could make it: the fields that become others, and, where it shall only
 * be made to a link that nobody has changed meanwhile, the link as it was read.
 */
public final class ShareLinkChange {
    private static final List<String> FIELDS = List.of("expiresAt", "usageLimit", "usageCount", "enabled", "before");

    private final JsonFields fields;
    private final @Nullable ShareLink before;

    private ShareLinkChange(JsonFields fields) {
        this.fields = fields;
        this.before = fields.has("before") ? ShareLink.fromJson(Json.write(fields.value("before"))) : null;
    }

    public static ShareLinkChange read(@Nullable Object value) {
        return new ShareLinkChange(JsonFields.of("share link", value).refuseOthers(FIELDS));
    }

    /** The change that makes the one of the other, if the link is still as it was before. */
    public static Map<String, @Nullable Object> write(ShareLink before, ShareLink wanted) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        differing(fields, "expiresAt", before.expiresAt(), wanted.expiresAt());
        differing(fields, "usageLimit", before.usageLimit(), wanted.usageLimit());
        differing(fields, "usageCount", before.usageCount(), wanted.usageCount());
        differing(fields, "enabled", before.enabled(), wanted.enabled());
        fields.put("before", AdminJson.shareLink(before));
        return fields;
    }

    /** Whether the change is one of the link as it is now. */
    public boolean isOf(ShareLink now) {
        return before == null || before.equals(now);
    }

    /** The link as it shall be. */
    public ShareLink applyTo(ShareLink now) {
        ShareLink link = now;
        link = fields.has("expiresAt") ? link.withExpiresAt(fields.dateTimeOrNull("expiresAt")) : link;
        link = fields.has("usageLimit") ? link.withUsageLimit(fields.integerOrNull("usageLimit")) : link;
        link = fields.has("usageCount") ? link.withUsageCount(fields.integer("usageCount")) : link;
        return fields.has("enabled") ? link.withEnabled(fields.bool("enabled")) : link;
    }

    private static void differing(
            Map<String, @Nullable Object> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.put(name, after);
        }
    }
}
