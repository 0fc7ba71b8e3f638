package breakwater.architecture.planted.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Speaks SQL where it belongs. */
record ModestTable(JdbcClient db) {}
