@org.jspecify.annotations.NullMarked
package breakwater.architecture.planted.graph.util;
