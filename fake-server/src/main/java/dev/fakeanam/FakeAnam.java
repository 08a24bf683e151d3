package dev.fakeanam;

import dev.fakeanam.journal.Exchange;
import java.net.URI;
import java.util.List;

/**
 * A running fake of Anam's share-link API. It holds organizations, which share nothing, at most 100 000 open ones; one
 * more is an {@link IllegalStateException}.
 *
 * <p>Thread-safe. After {@link #close} every method but that one throws an {@link IllegalStateException}.
 */
public interface FakeAnam extends AutoCloseable {

    /**
     * {@return where the API is served, in place of {@code https://api.anam.ai}: scheme, host and port, no path} If a
     * client wants a base URL that ends with {@code /v1}, append it.
     */
    URI baseUrl();

    /**
     * Makes an organization with an unguessable API key and a name of its own.
     *
     * @return the organization
     */
    Organization newOrganization();

    /**
     * Makes an organization with an unguessable API key. A name is not an identity: two organizations may have the same
     * one, and then have the same ids and tokens for their links, too.
     *
     * @param name the name, from which ids and tokens derive; not blank
     * @return the organization
     */
    Organization newOrganization(String name);

    /**
     * Makes an organization with an API key of the test's choice.
     *
     * @param name the name, from which ids and tokens derive; not blank
     * @param apiKey the key: visible ASCII characters without blanks
     * @return the organization
     * @throws IllegalArgumentException if the key is in use by an open organization, or has another form
     */
    Organization newOrganization(String name, String apiKey);

    /**
     * {@return the requests that belong to no organization, oldest first} They have no key, a key that was not issued,
     * a revoked one, or one of an organization that is closed. At most the newest ones, see
     * {@link Organization#exchanges}.
     */
    List<Exchange> unattributedExchanges();

    /** Stops the server and closes its organizations. Further calls do nothing. */
    @Override
    void close();
}
