package org.holdfast.web.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.member.Person;

/** A person as everybody of the organisation may know them. */
@Name("Person")
@Description("A member as everybody of the organisation may know them: enough to name somebody responsible.")
public record PersonView(@NonNull @Id String id, @NonNull String name) {

    /** The view of a person. */
    public static PersonView from(Person person) {
        return new PersonView(person.id().value(), person.name().value());
    }
}
