/** A controller whose operations do not say what they do. */
@org.jspecify.annotations.NullMarked
package breakwater.architecture.planted.operations;
