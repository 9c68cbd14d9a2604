package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesAnsweredTest {

    @Test
    void areWrittenDownForPeople() throws IOException {
        assertThat(PagesAnswered.checkedIn())
                .as("write it anew with -Dholdfast.access.write=true")
                .isEqualTo(PagesAnswered.written());
    }

    @Test
    void haveARowForEveryServlet() throws IOException {
        assertThat(RouteRow.DOORS)
                .extracting(RouteRow::servlet)
                .filteredOn(name -> !name.isEmpty())
                .containsExactlyInAnyOrderElementsOf(PagesAnswered.servlets());
    }

    @Test
    void expectSomethingOfEverybody() {
        assertThat(RouteRow.all())
                .extracting(row -> List.copyOf(row.expected().keySet()))
                .allSatisfy(callers -> assertThat(callers).containsExactlyInAnyOrderElementsOf(RouteRow.CALLERS));
    }

    @Test
    void haveARowForEveryButton() throws Exception {
        assertThat(FormRow.known()).isEqualTo(PageForms.found());
    }

    @Test
    void findTheButtonsOfEveryFile() throws Exception {
        assertThat(PageForms.files()).containsAll(PageForms.withButtons());
        assertThat(PageForms.elementsThatDo()).containsExactly("rowAction.xhtml", "submit.xhtml");
    }

    @Test
    void nameEveryButtonOnce() {
        assertThat(FormRow.ALL.stream().flatMap(row -> row.buttons().stream().map(button -> row.page() + button)))
                .doesNotHaveDuplicates();
    }
}
