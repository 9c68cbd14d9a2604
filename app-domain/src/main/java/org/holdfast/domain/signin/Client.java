package org.holdfast.domain.signin;

import java.util.List;
import java.util.Map;

/**
 * The program that somebody signs in with, as it describes itself, and where it calls from. Both are what was claimed;
 * nothing is decided by them but how fast one may try.
 *
 * @param place the network address, at most 64 characters
 * @param agent the {@code User-Agent}, cut to 300 characters; empty for none
 */
public record Client(String place, String agent) {

    private static final int LONGEST_PLACE = 64;
    private static final int LONGEST_AGENT = 300;

    /** In the order in which they are looked for: most browsers also claim to be others. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"),
            Map.entry("curl/", "curl"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "an iPhone"),
            Map.entry("iPad", "an iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Macintosh", "a Mac"),
            Map.entry("CrOS", "a Chromebook"),
            Map.entry("Linux", "Linux"));

    public Client {
        place = plain(place, LONGEST_PLACE);
        agent = plain(agent, LONGEST_AGENT);
    }

    /** In words, for example "Firefox on Windows". */
    public String device() {
        String browser = first(BROWSERS, "Another program");
        String system = first(SYSTEMS, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private String first(List<Map.Entry<String, String>> marks, String otherwise) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static String plain(String claimed, int longest) {
        String text =
                claimed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "").strip();
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
