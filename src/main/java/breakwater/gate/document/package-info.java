/**
 * What people write into the package, part by part. Says what is written; what is wanted, the gate
 * says.
 */
@org.jspecify.annotations.NullMarked
package breakwater.gate.document;
