package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.board.ImportedItem.Outcome;

/** What becomes of an item of an import. */
@Enum("ItemOutcome")
@Description("What becomes of an item of an import.")
public enum ImportOutcomeView {
    NEW,
    CHANGED,
    SAME,
    REFUSED;

    static ImportOutcomeView from(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
