package org.holdfast.domain.sample;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.importing.CatalogItem.Requirement;
import org.holdfast.domain.importing.CatalogItem.Section;

/** A small checklist and a few sites to play with, in our own words. */
final class Sample {

    /** What the board is called. */
    static final BoardDetails BOARD = new BoardDetails(
            new BoardName("Ready for the unexpected"),
            Optional.of(
                    "A small sample: what every place should have in order. Change it, or archive it when you are done."));

    /** A region and the places in it. */
    record Region(String name, String code, List<Place> places) {}

    /** A place. */
    record Place(String name, String code, String city, String country, double latitude, double longitude) {}

    private Sample() {}

    /** Two regions with two places each. */
    static List<Region> regions() {
        return List.of(
                new Region(
                        "Coast (sample)",
                        "SAMPLE-C",
                        List.of(
                                new Place("Harbour warehouse", "SAMPLE-C1", "Rostock", "DE", 54.15, 12.10),
                                new Place("Fish cannery", "SAMPLE-C2", "Esbjerg", "DK", 55.47, 8.45))),
                new Region(
                        "Valley (sample)",
                        "SAMPLE-V",
                        List.of(
                                new Place("Paper mill", "SAMPLE-V1", "Graz", "AT", 47.07, 15.44),
                                new Place("Repair shop", "SAMPLE-V2", "Maribor", "SI", 46.55, 15.65))));
    }

    /** Three sections with four requirements each. */
    static Catalog checklist() {
        return new Catalog(
                BOARD.name().value(),
                Optional.empty(),
                List.of(
                        section(
                                "A",
                                "People",
                                requirement(
                                        "A-1",
                                        "Everyone knows the way out",
                                        "Two ways out are marked, lit and free on every floor.",
                                        "Walk each of them once a quarter, in the dark."),
                                requirement(
                                        "A-2",
                                        "An alarm is heard everywhere",
                                        "The alarm can be heard in every room, the noisiest and the smallest included.",
                                        "Try it while the machines run."),
                                requirement(
                                        "A-3",
                                        "First aiders are on every shift",
                                        "At least one trained first aider is present whenever people work.",
                                        "A list with names and dates of training hangs at the entrance."),
                                requirement(
                                        "A-4",
                                        "Leaving the building is practised",
                                        "Everyone has left the building in a drill during the last twelve months.",
                                        "Write down how long it took and what went wrong.")),
                        section(
                                "B",
                                "Building",
                                requirement(
                                        "B-1",
                                        "Fire doors close by themselves",
                                        "No fire door is wedged open or blocked.",
                                        "Open it wide and let go: it falls shut within half a minute."),
                                requirement(
                                        "B-2",
                                        "Extinguishers are where the plan says",
                                        "Each is in its place, sealed, and was inspected this year.",
                                        "Compare with the plan, not with memory."),
                                requirement(
                                        "B-3",
                                        "Nothing burns outside the walls",
                                        "Pallets and waste stand ten metres or more from the building.",
                                        "Look after the last truck has left."),
                                requirement(
                                        "B-4",
                                        "Water can be shut off",
                                        "The main valve is marked and two people per shift know where it is.",
                                        "Ask somebody who is not responsible.")),
                        section(
                                "C",
                                "Continuity",
                                requirement(
                                        "C-1",
                                        "The most important machine has a plan B",
                                        "For the machine that hurts most when it stops, somebody wrote down what to do.",
                                        "Name the supplier, the spare parts and how long they take."),
                                requirement(
                                        "C-2",
                                        "Data is copied to somewhere else",
                                        "What the place needs to work is copied daily to another building.",
                                        "Bring one file back, today."),
                                requirement(
                                        "C-3",
                                        "Numbers to call are on paper",
                                        "Fire brigade, power, water, insurer and head office are on one sheet.",
                                        "It hangs where it can be read without a computer."),
                                requirement(
                                        "C-4",
                                        "Emergency power starts",
                                        "The generator started under load within the last three months.",
                                        "A place without one is \"not for this site\"."))),
                0);
    }

    private static CatalogItem section(String code, String title, CatalogItem... items) {
        return new Section(code, Optional.of(code), title, "", List.of(items));
    }

    private static CatalogItem requirement(String code, String title, String text, String guidance) {
        return new Requirement(code, Optional.of(code), title, text, guidance, List.of());
    }
}
