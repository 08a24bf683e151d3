package dev.fakeanam;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.status.Stable;
import java.net.URI;
import java.util.List;

/**
 * A running fake of Anam's API. Its organizations share nothing. At most 100 000 of them can be open: creating one more
 * throws an {@link IllegalStateException}.
 *
 * <p>Thread-safe. After {@link #close} every other method throws an {@link IllegalStateException}.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface FakeAnam extends AutoCloseable {

    /**
     * {@return the base URL of the API, for use in place of {@code https://api.anam.ai}} It has scheme, host and port,
     * and no path. If your client needs a base URL that ends with {@code /v1}, append it.
     */
    URI baseUrl();

    /**
     * {@return what clients need to trust a fake with HTTPS}
     *
     * @throws IllegalStateException if the fake serves plain HTTP
     */
    Tls tls();

    /**
     * Creates an organization with a random API key, and with a name that the server chooses.
     *
     * @return the organization
     */
    Organization newOrganization();

    /**
     * Creates an organization with a random API key. Two organizations may have the same name. Then the links that they
     * create have the same ids and tokens.
     *
     * @param name the name, from which ids and tokens derive; not blank
     * @return the organization
     */
    Organization newOrganization(String name);

    /**
     * Creates an organization with an API key of the test's choice.
     *
     * @param name the name, from which ids and tokens derive; not blank
     * @param apiKey the key: visible ASCII characters without spaces
     * @return the organization
     * @throws IllegalArgumentException if the key is in use by an open organization, or has another form
     */
    Organization newOrganization(String name, String apiKey);

    /**
     * {@return the requests that belong to no organization, oldest first} They have no key, an unknown key, a revoked
     * key, or the key of a closed organization. The journal is limited, and may have dropped the oldest ones.
     */
    List<Exchange> unattributedExchanges();

    /** Stops the server and closes its organizations. Further calls do nothing. */
    @Override
    void close();
}
