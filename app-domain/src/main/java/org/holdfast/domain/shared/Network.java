package org.holdfast.domain.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * From where somebody calls, as far as it is counted and recognised: one IPv4 address, or the 64 bits of an IPv6 address
 * that one household or machine has to itself, as it may take another of its 2^64 addresses for every call. People are
 * shown the whole address.
 */
public final class Network {

    private static final Pattern SIX = Pattern.compile("(?=[^:]*:[^:]*:)[0-9A-Fa-f:]+(:\\d{1,3}(\\.\\d{1,3}){3})?");
    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int BYTES = 8;

    private Network() {}

    /**
     * The network of an address. Asks no name server.
     *
     * @param place an address as numbers; anything else is taken as it stands
     */
    public static String of(String place) {
        String plain = withoutZone(place);
        return SIX.matcher(plain).matches() ? of(plain, place) : place;
    }

    /**
     * The neighbourhood of an address: what one who rents networks gets for little money, 256 IPv4 addresses or the 65,536
     * networks that begin with the same 48 bits.
     *
     * @param place an address as numbers; anything else is taken as it stands
     */
    public static String around(String place) {
        String network = of(place);
        if (network.endsWith("::/64")) {
            return network.substring(0, network.lastIndexOf(':', network.length() - "::/64".length() - 1)) + "::/48";
        }
        return FOUR.matcher(network).matches() ? network.substring(0, network.lastIndexOf('.')) + ".0/24" : network;
    }

    private static String of(String plain, String place) {
        try {
            InetAddress address = InetAddress.getByName(plain);
            byte[] bytes = address.getAddress();
            return bytes.length == 2 * BYTES ? prefix(bytes) : address.getHostAddress();
        } catch (UnknownHostException malformed) {
            return place;
        }
    }

    private static String prefix(byte[] bytes) {
        StringJoiner groups = new StringJoiner(":", "", "::/64");
        for (int at = 0; at < BYTES; at += 2) {
            groups.add(HexFormat.of().formatHex(bytes, at, at + 2));
        }
        return groups.toString();
    }

    private static String withoutZone(String place) {
        int zone = place.indexOf('%');
        return zone < 0 ? place : place.substring(0, zone);
    }
}
