package dev.fakeanam.internal.api.tokens;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenSpec;
import dev.fakeanam.tokens.SessionTokens;

/** The session tokens of one organization. */
record TokenHandle(ResourceAccess access)
        implements SessionTokens, ResourceHandle<TokenStore, SessionToken, SessionTokenSpec, SessionTokenSpec> {
    @Override
    public Resource<TokenStore, SessionToken, SessionTokenSpec, SessionTokenSpec> resource() {
        return TokenOperations.TOKEN;
    }
}
