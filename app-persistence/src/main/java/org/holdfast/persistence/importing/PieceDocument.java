package org.holdfast.persistence.importing;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Locale;
import org.bson.types.Binary;
import org.holdfast.domain.importing.FileId;

/** Some of the bytes of a file. The ids of a file's pieces sort in their order. */
@Entity(PieceDocument.COLLECTION)
record PieceDocument(@Id String id, @Column Binary bytes) {

    static final String COLLECTION = "importPieces";

    static String id(FileId file, int number) {
        return file.value() + "/" + String.format(Locale.ROOT, "%06d", number);
    }
}
