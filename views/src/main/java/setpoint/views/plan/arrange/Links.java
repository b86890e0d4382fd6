package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import setpoint.views.plan.layout.Layers;
import setpoint.views.plan.layout.Net;

/// What the members of one level have to do with each other: an arrow between two tasks is one between the members that
/// hold them.
///
/// Frames may wait for each other, though no task does. The members have an order all the same, in which few arrows
/// point back.
final class Links {
    final List<Integer> members;
    /// The plan's arrows between two members.
    final int[] arrows;
    /// For each of these arrows, the place in `members` of what it leaves and what it enters.
    final int[] from;

    final int[] to;
    /// The members' places, each after what it waits for.
    final int[] order;
    /// For each member, how many others the longest way to it has.
    final int[] depth;

    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();

    Links(List<Integer> members, List<Integer> arrows, int[] from, int[] to) {
        this.members = members;
        this.arrows = arrows.stream().mapToInt(a -> a).toArray();
        this.from = from;
        this.to = to;
        int n = members.size();
        for (int m = 0; m < n; m++) {
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
        }
        for (int a = 0; a < from.length; a++) {
            before.get(to[a]).add(from[a]);
            after.get(from[a]).add(to[a]);
        }
        order = inOrder();
        depth = depths();
    }

    int size() {
        return members.size();
    }

    /// The places of what a member waits for.
    List<Integer> before(int member) {
        return before.get(member);
    }

    List<Integer> after(int member) {
        return after.get(member);
    }

    private int[] inOrder() {
        int n = size();
        var waiting = new int[n];
        var known = new boolean[n];
        var order = new int[n];
        int end = 0;
        for (int m = 0; m < n; m++) {
            waiting[m] = before(m).size();
            if (waiting[m] == 0) {
                order[end++] = m;
                known[m] = true;
            }
        }
        for (int i = 0; i < n; i++) {
            if (i == end) {
                int next = leastWaiting(waiting, known);
                order[end++] = next;
                known[next] = true;
            }
            for (int m : after(order[i])) {
                if (--waiting[m] > 0 || known[m]) continue;
                order[end++] = m;
                known[m] = true;
            }
        }
        return order;
    }

    private static int leastWaiting(int[] waiting, boolean[] known) {
        int least = -1;
        for (int m = 0; m < waiting.length; m++)
            if (!known[m] && (least < 0 || waiting[m] < waiting[least])) least = m;
        return least;
    }

    /// An arrow that points back counts from its later end to its earlier one, so that no two linked members are equally
    /// deep.
    private int[] depths() {
        var place = new int[size()];
        for (int i = 0; i < order.length; i++) place[order[i]] = i;
        var depth = new int[size()];
        for (int m : order) {
            for (int other : before(m)) if (place[other] < place[m]) depth[m] = Math.max(depth[m], depth[other] + 1);
            for (int other : after(m)) if (place[other] < place[m]) depth[m] = Math.max(depth[m], depth[other] + 1);
        }
        return depth;
    }

    /// Layers with short arrows. One that points back counts the other way round.
    int[] layers() {
        var place = new int[size()];
        for (int i = 0; i < order.length; i++) place[order[i]] = i;
        var first = new int[from.length];
        var second = new int[from.length];
        for (int a = 0; a < from.length; a++) {
            boolean back = place[from[a]] > place[to[a]];
            first[a] = back ? to[a] : from[a];
            second[a] = back ? from[a] : to[a];
        }
        return Layers.of(Net.of(new double[size()], first, second));
    }

    /// What hangs together, each piece by itself.
    List<Links> pieces() {
        var pieceOf = new int[size()];
        Arrays.fill(pieceOf, -1);
        var pieces = new ArrayList<Links>();
        for (int m = 0; m < pieceOf.length; m++)
            if (pieceOf[m] < 0) pieces.add(within(piece(m, pieces.size(), pieceOf)));
        return pieces;
    }

    private List<Integer> piece(int first, int number, int[] pieceOf) {
        var piece = new ArrayList<>(List.of(first));
        pieceOf[first] = number;
        for (int i = 0; i < piece.size(); i++)
            for (var side : List.of(before(piece.get(i)), after(piece.get(i))))
                for (int other : side) {
                    if (pieceOf[other] >= 0) continue;
                    pieceOf[other] = number;
                    piece.add(other);
                }
        piece.sort(null);
        return piece;
    }

    /// The same for some of the members only.
    Links within(List<Integer> places) {
        var placeIn = new int[size()];
        Arrays.fill(placeIn, -1);
        for (int i = 0; i < places.size(); i++) placeIn[places.get(i)] = i;
        var inside = new ArrayList<Integer>();
        for (int a = 0; a < from.length; a++) if (placeIn[from[a]] >= 0 && placeIn[to[a]] >= 0) inside.add(a);
        return new Links(
                places.stream().map(members::get).toList(),
                inside.stream().map(a -> arrows[a]).toList(),
                inside.stream().mapToInt(a -> placeIn[from[a]]).toArray(),
                inside.stream().mapToInt(a -> placeIn[to[a]]).toArray());
    }
}
