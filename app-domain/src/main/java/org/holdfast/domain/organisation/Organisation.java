package org.holdfast.domain.organisation;

import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;

/**
 * The sealed boundary of all data.
 *
 * @param id identifies it, and is the scope key of everything in it
 * @param version 1 when founded, one more with each change
 * @param name what people call it
 * @param settings what holds for everything in it
 */
public record Organisation(OrganisationId id, long version, OrganisationName name, OrganisationSettings settings)
        implements Aggregate {

    /** The word of the journal. */
    public static final String TYPE = "organisation";

    /** A new organisation. */
    public static Organisation found(OrganisationId id, OrganisationName name) {
        return new Organisation(id, 1, name, OrganisationSettings.initial());
    }

    static Organisation from(OrganisationId id, long version, Fields image) {
        return new Organisation(
                id, version, new OrganisationName(image.text("name")), OrganisationSettings.from(image));
    }

    /** With another name and other settings. */
    public Organisation described(OrganisationName otherName, OrganisationSettings otherSettings) {
        return new Organisation(id, version + 1, otherName, otherSettings);
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, id.value());
    }

    @Override
    public ScopePath path() {
        return ScopePath.of(id);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("name", name.value())
                .with("currency", settings.currency().getCurrencyCode())
                .with("timeZone", settings.timeZone().getId())
                .with("secondFactor", settings.secondFactor());
    }
}
