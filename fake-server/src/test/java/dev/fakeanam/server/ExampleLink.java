package dev.fakeanam.server;

import dev.fakeanam.Organization;
import java.time.Instant;
import java.util.UUID;

/** The share link of the example in Anam's reference, which the defaults of the API make. */
final class ExampleLink {
    static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000000");
    static final String TOKEN = "sh_2kL9pQxYzR4vN8mBwHfJc";
    static final Instant CREATED_AT = Instant.parse("2026-04-20T10:00:00.000Z");

    static final String JSON = """
            {"id":"00000000-0000-0000-0000-000000000000",\
            "token":"sh_2kL9pQxYzR4vN8mBwHfJc",\
            "type":"LINK",\
            "expiresAt":"2026-04-27T10:00:00.000Z",\
            "usageLimit":10,\
            "usageCount":0,\
            "allowedOrigins":[],\
            "allowAllOrigins":false,\
            "removeWatermark":false,\
            "enabled":true,\
            "isPrimary":false,\
            "createdAt":"2026-04-20T10:00:00.000Z"}""";

    private ExampleLink() {}

    /** Makes the link, and leaves the clock at the moment of its creation. */
    static void given(Organization organization) {
        organization.clock().set(CREATED_AT);
        organization.givenShareLink(link -> link.id(ID).token(TOKEN));
    }
}
