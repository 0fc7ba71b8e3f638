package breakwater.api.playbook;

import java.util.List;

/** The document in force, and what is to follow it. */
record PlaybookAnswer(VersionAnswer version, String yaml, List<VersionAnswer> scheduled) {}
