/**
 * Reads out of a customer's words what an engineer would ask for, word for word. Small and exact:
 * what does not look the part is left alone, and nothing is guessed or summed up.
 */
@org.jspecify.annotations.NullMarked
package breakwater.gate.quotes;
