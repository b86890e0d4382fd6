package setpoint.model.core;

import java.util.List;

/// An item that tells something about others in its home, as a dependency does about both of its ends. What happens to it
/// is part of their history.
public interface AboutOthers extends Item {
    /// The ids of the others, and its own where somebody may ask for its own history.
    List<String> about();
}
