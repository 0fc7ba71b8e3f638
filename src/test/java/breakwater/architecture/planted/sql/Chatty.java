package breakwater.architecture.planted.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Speaks SQL where it does not belong. */
record Chatty(JdbcClient db) {}
