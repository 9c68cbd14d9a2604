package org.holdfast.persistence.journal;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;

@Repository
interface MarkDocuments extends BasicRepository<MarkDocument, String> {}
