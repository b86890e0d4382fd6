package setpoint.model.core;

/// A value with a tree form of its own, for [Records]. The class also has a `public static T fromTree(Object)`.
public interface Treed {
    Object toTree();
}
