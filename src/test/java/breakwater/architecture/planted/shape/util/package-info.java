@org.jspecify.annotations.NullMarked
package breakwater.architecture.planted.shape.util;
