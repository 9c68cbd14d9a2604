package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.shared.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Many people as a form names them, one in a line: {@code Name <address>}, or address and name with a comma, a semicolon or
 * a tab between them, as copied from a table, or the address alone.
 */
final class InviteList {

    /** The most people of one list. */
    static final int MAXIMUM = 200;

    private static final String FIELD = "people";
    private static final Pattern BRACKETS = Pattern.compile("(.*)<([^<>]*)>\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\t]");
    private static final int MOST_SHOWN = 20;

    private InviteList() {}

    /**
     * Somebody to invite.
     *
     * @param line in which line
     * @param mail where the invitation goes
     * @param name what they are called
     */
    record Person(int line, MailAddress mail, MemberName name) {}

    /**
     * The people of a text.
     *
     * @throws InvalidValueException {@code invite-lines} that names each line that is wrong, {@code value-blank}, {@code
     *     value-too-many}
     */
    static List<Person> parse(String text) {
        List<String> lines = text.lines().toList();
        List<Person> people = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                add(index + 1, lines.get(index), people, seen, problems);
            }
        }
        refuse(problems);
        if (people.isEmpty()) {
            throw invalid(FIELD, "value-blank");
        }
        if (people.size() > MAXIMUM) {
            throw invalid(FIELD, "value-too-many", Map.of("maximum", MAXIMUM, "count", people.size()));
        }
        return people;
    }

    /**
     * Refuses a list with people who are members already.
     *
     * @throws InvalidValueException {@code invite-lines}
     */
    static void refuseTaken(List<Person> people, Collection<MailAddress> taken) {
        refuse(people.stream()
                .filter(person -> taken.stream().anyMatch(person.mail()::same))
                .map(person -> "Line " + person.line() + ": " + person.mail() + " is a member already.")
                .toList());
    }

    /** Those of the people who have none of the addresses. */
    static List<Person> without(List<Person> people, Collection<MailAddress> addresses) {
        return people.stream()
                .filter(person -> addresses.stream().noneMatch(person.mail()::same))
                .toList();
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            String more = problems.size() > MOST_SHOWN ? " And " + (problems.size() - MOST_SHOWN) + " more." : "";
            throw invalid(
                    FIELD,
                    "invite-lines",
                    Map.of("problems", problems.stream().limit(MOST_SHOWN).collect(Collectors.joining(" ")) + more));
        }
    }

    private static void add(
            int number, String line, List<Person> people, Map<String, Integer> seen, List<String> problems) {
        Matcher brackets = BRACKETS.matcher(line);
        boolean bracketed = brackets.matches();
        String address = bracketed
                ? brackets.group(2).strip()
                : parts(line).filter(part -> part.contains("@")).findFirst().orElse(line.strip());
        String named = bracketed
                ? brackets.group(1)
                : parts(line).filter(part -> !part.contains("@")).collect(Collectors.joining(" "));
        String name = named.replace("\"", "").strip();
        Optional<MailAddress> mail = address(address);
        if (mail.isEmpty()) {
            problems.add("Line " + number + ": “" + address + "” is no mail address.");
            return;
        }
        @Nullable Integer before = seen.putIfAbsent(mail.get().key(), number);
        if (before != null) {
            problems.add("Line " + number + ": " + mail.get() + " stands in line " + before + ", too.");
            return;
        }
        try {
            people.add(new Person(number, mail.get(), new MemberName(name.isEmpty() ? local(mail.get()) : name)));
        } catch (InvalidValueException unfit) {
            problems.add("Line " + number + ": “" + name + "” cannot be a name.");
        }
    }

    private static Stream<String> parts(String line) {
        return BETWEEN.splitAsStream(line).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Optional<MailAddress> address(String text) {
        try {
            return Optional.of(MailAddress.entered(text));
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    private static String local(MailAddress mail) {
        return mail.value().substring(0, mail.value().indexOf('@'));
    }
}
