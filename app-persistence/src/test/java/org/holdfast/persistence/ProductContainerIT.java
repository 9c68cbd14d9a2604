package org.holdfast.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.owner;

import java.nio.file.Path;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bench and the long tests start is started in every build, so that it cannot break unseen. */
class ProductContainerIT {

    @TempDir
    private Path directory;

    @Test
    void findsAfterARestartWhatWasCreatedBefore() {
        try (ProductContainer product = ProductContainer.on(directory)) {
            product.get(CreateBoard.class)
                    .create(owner(), BoardDetails.named(new BoardName("Fire")), BoardScope.everything());
        }
        try (ProductContainer product = ProductContainer.on(directory)) {
            assertThat(product.get(ReadBoards.class)
                            .page(owner(), BoardFilter.none(), PageRequest.first(10))
                            .items())
                    .extracting(board -> board.details().name().value())
                    .containsExactly("Fire");
        }
    }
}
