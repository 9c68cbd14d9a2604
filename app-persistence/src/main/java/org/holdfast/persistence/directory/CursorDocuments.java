package org.holdfast.persistence.directory;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;

@Repository
interface CursorDocuments extends BasicRepository<CursorDocument, String> {}
