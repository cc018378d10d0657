package dev.apigw.simulate.access;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A range of addresses in CIDR notation; an address alone is a range of one.
 *
 * @param bytes  4 or 16
 * @param prefix bits that count
 */
record IpRange(BigInteger address, int bytes, int prefix) {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /**
     * The range of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    static IpRange of(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> new IllegalArgumentException(text));
        int bits = address.length * 8;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(text);
        }
        return new IpRange(new BigInteger(1, address), address.length, prefix);
    }

    /** Whether an address lies in it; a text that is no address does not. */
    boolean contains(String text) {
        return address(text).filter(given -> given.length == bytes).map(given -> {
            int rest = bytes * 8 - prefix;
            return new BigInteger(1, given).shiftRight(rest).equals(address.shiftRight(rest));
        }).orElse(false);
    }

    /** The bytes of an address; only what looks like one is given to the JDK, which would ask a name server otherwise. */
    private static Optional<byte[]> address(String text) {
        boolean four = text.matches("(?:" + BYTE + "\\.){3}" + BYTE);
        boolean six = text.contains(":") && text.matches("[0-9A-Fa-f:.]+");
        if (!four && !six) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
