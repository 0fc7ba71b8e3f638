package breakwater.architecture.planted.graph.web;

public record Page() {}
