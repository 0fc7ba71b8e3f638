package breakwater.architecture.planted.graph.people;

public record Person() {}
