package dev.fakeanam.internal.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A name or an address in a certificate. */
final class HostName {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private HostName() {}

    /** @param host a name, or an address with or without the brackets of a URL */
    static byte[] generalName(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            // An address is not looked up.
            return IPV4.matcher(bare).matches() || bare.contains(":")
                    ? Der.implicit(IP_ADDRESS, InetAddress.getByName(bare).getAddress())
                    : Der.implicit(DNS_NAME, IDN.toASCII(bare).getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(
                    "A certificate is for names and addresses, but \"" + host + "\" is not an address. Correct it.",
                    malformed);
        }
    }
}
