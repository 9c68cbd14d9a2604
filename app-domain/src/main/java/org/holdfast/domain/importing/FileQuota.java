package org.holdfast.domain.importing;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.List;
import java.util.Map;

/**
 * How many files may wait at once until they expire or are forgotten, and with how many bytes, so that nobody fills the
 * storage. What is just being brought counts with what was announced.
 *
 * @param memberFiles of one member, 1 to {@value #MOST_FILES}
 * @param memberBytes of one member, 1 byte to 1 PiB; the settings are refused where the largest file is larger
 * @param organisationFiles of one organisation, at least those of a member, to {@value #MOST_FILES}
 * @param organisationBytes of one organisation, at least those of a member
 */
public record FileQuota(int memberFiles, long memberBytes, int organisationFiles, long organisationBytes) {

    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 1L << 50;
    private static final int STANDARD_MEMBER_FILES = 50;
    private static final int STANDARD_ORGANISATION_FILES = 500;
    private static final int STANDARD_MEMBER_TIMES = 5;
    private static final int STANDARD_ORGANISATION_TIMES = 20;

    public FileQuota {
        between("holdfast.import.member-files", memberFiles, 1, MOST_FILES);
        between("holdfast.import.member-bytes", memberBytes, 1, MOST_BYTES);
        between("holdfast.import.organisation-files", organisationFiles, memberFiles, MOST_FILES);
        between("holdfast.import.organisation-bytes", organisationBytes, memberBytes, MOST_BYTES);
    }

    /** A member has 50 files and five times the largest file, an organisation 500 and twenty times. */
    public static FileQuota standard(ImportLimits limits) {
        return new FileQuota(
                STANDARD_MEMBER_FILES,
                limits.maxBytes() * STANDARD_MEMBER_TIMES,
                STANDARD_ORGANISATION_FILES,
                limits.maxBytes() * STANDARD_ORGANISATION_TIMES);
    }

    /**
     * Checks that one more file may wait.
     *
     * @param waiting every file of the organisation
     * @throws FileQuotaException {@code import-quota-member}, {@code import-quota-organisation}
     */
    void check(List<BroughtFile> waiting, String ownerId, long coming) {
        List<BroughtFile> own =
                waiting.stream().filter(file -> file.ownerId().equals(ownerId)).toList();
        if (own.size() >= memberFiles || bytes(own) + coming > memberBytes) {
            throw FileQuotaException.ofMember(memberFiles, memberBytes);
        }
        if (waiting.size() >= organisationFiles || bytes(waiting) + coming > organisationBytes) {
            throw FileQuotaException.ofOrganisation(organisationFiles, organisationBytes);
        }
    }

    private static long bytes(List<BroughtFile> files) {
        return files.stream().mapToLong(BroughtFile::size).sum();
    }

    private static void between(String key, long value, long minimum, long maximum) {
        if (value < minimum || value > maximum) {
            throw invalid(key, "value-out-of-range", Map.of("minimum", minimum, "maximum", maximum));
        }
    }
}
