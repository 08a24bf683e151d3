package dev.fakeanam.internal.api.tokens;

import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.DocumentResource;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operation that issues session tokens. */
final class TokenOperations {
    static final DocumentResource<TokenStore, SessionToken, SessionTokenSpec> TOKEN = new DocumentResource<>(
            new Resource.Names("session token", "session-tokens", "sessionTokens"),
            TokenRoom.ROOM,
            SessionToken.CODEC,
            SessionTokenSpec.CODEC,
            new TokenKind());

    private static final ObjectCodec<Map<String, @Nullable Object>> CREATION =
            TokenStore.configuration("NewSessionToken").build();

    private static final ObjectCodec<Map<String, @Nullable Object>> ISSUED = JsonCodec.fields("IssuedSessionToken")
            .required("sessionToken", JsonCodec.text())
            .build();

    static final List<Endpoint<TokenStore>> ALL = List.of(Operation.of(
                    "createSessionToken",
                    "POST",
                    TokenRoom.PATH,
                    "Issues a token by which a client can start sessions for one hour.")
            .takes(CREATION)
            .refuses(400, TokenStore.UNKNOWN_PERSONA)
            .answers(200, ISSUED)
            .performedBy(TokenOperations::create, null));

    private TokenOperations() {}

    private static ApiResult create(TokenStore tokens, ApiRequest request) {
        RequestBody body = request.json(CREATION);
        String apiKey = Objects.requireNonNull(request.credential()).bearer();
        SessionToken issued = tokens.issue(tokens.requested(body, apiKey));
        return body.answer(
                RecordedResponse.json(200, ISSUED.print(Map.of("sessionToken", issued.token()))),
                Change.of(TOKEN.name(), issued.id().toString(), SessionToken.CODEC, null, issued));
    }
}
