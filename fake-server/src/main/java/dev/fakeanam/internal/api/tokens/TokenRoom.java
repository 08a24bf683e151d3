package dev.fakeanam.internal.api.tokens;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.personas.PersonaRoom;
import dev.fakeanam.tokens.SessionTokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Session tokens. */
public final class TokenRoom implements Room<TokenStore> {
    public static final TokenRoom ROOM = new TokenRoom();

    static final String PATH = "/v1/auth/session-token";
    private static final List<String> PATHS = List.of(PATH);

    private TokenRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public TokenStore open(OrganizationContext context) {
        return new TokenStore(context, context.state(PersonaRoom.ROOM));
    }

    @Override
    public List<Endpoint<TokenStore>> endpoints() {
        return TokenOperations.ALL;
    }

    @Override
    public List<Resource<TokenStore, ?, ?, ?>> resources() {
        return List.of(TokenOperations.TOKEN);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == SessionTokens.class ? new TokenHandle(access) : null;
    }
}
