/**
 * Reads tables that people upload: CSV in its dialects and JSON Lines, plain or compressed, without
 * trusting them. Knows no case.
 */
@org.jspecify.annotations.NullMarked
package breakwater.intake.files;
