package org.holdfast.domain.role;

import java.util.Arrays;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.InvalidValueException;

/** What an own role is called: one line, up to {@value #MAXIMUM} characters, and not like a built-in role. */
public record OwnRoleName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 80;

    public OwnRoleName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
        String folded = FoldedText.fold(value);
        if (Arrays.stream(Role.values())
                .map(role -> FoldedText.fold(role.name().replace('_', ' ')))
                .anyMatch(folded::equals)) {
            throw InvalidValueException.invalid("name", "role-name-built-in");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
