@org.jspecify.annotations.NullMarked
package breakwater.architecture.planted.visible;
