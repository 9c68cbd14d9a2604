package org.holdfast.domain.directory;

import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.shared.ForeignText;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * A person as the directory describes them.
 *
 * @param id what the broker calls the person
 * @param mail as it was told; perhaps no address
 * @param name what the person is called; empty where nothing is told
 * @param standing whether the person is to be let in
 */
public record ToldPerson(String id, String mail, Optional<String> name, Standing standing) {

    /** Whether a person is to be let in. */
    public enum Standing {
        /** The person is to be let in. */
        ACTIVE,
        /** The person is to be shut out. */
        OUT,
        /** That was not told, or in a word that is not known: nothing follows from it. */
        UNCLEAR
    }

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ABOUT = 254;

    /** Whether the person is to be let in. */
    boolean active() {
        return standing == Standing.ACTIVE;
    }

    /** Whether it was not told if the person is to be let in. */
    boolean unclear() {
        return standing == Standing.UNCLEAR;
    }

    /** What an administrator finds the person by in the directory: what is told as the address, else the name, else the id. */
    String about() {
        return Stream.of(mail, name.orElse(""), id)
                .map(text -> ForeignText.line(text, LONGEST_ABOUT))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(id);
    }

    /** The mail address, where it is one. */
    Optional<MailAddress> address() {
        try {
            return Optional.of(new MailAddress(mail));
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    /** The name, where it is one. */
    Optional<MemberName> called() {
        try {
            return name.map(text -> new MemberName(ForeignText.line(text, LONGEST_NAME)));
        } catch (InvalidValueException unusable) {
            return Optional.empty();
        }
    }
}
