package breakwater.architecture.planted.visible;

record Modest(Exhibitionist neighbour) {}
