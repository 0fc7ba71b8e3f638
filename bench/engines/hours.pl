# Business::Hours: adds up to 40 working hours, and counts them, for some seconds each.
use strict;
use warnings;
use Business::Hours;
use Time::HiRes qw(time);
use POSIX qw(mktime);

$ENV{TZ} = 'Europe/Berlin';
POSIX::tzset();
my $hours = Business::Hours->new();
$hours->business_hours(
    0 => { Name => 'Sun' }, 6 => { Name => 'Sat' },
    map { ($_ => { Name => $_, Start => '9:00', End => '17:00' }) } 1 .. 5);
srand(1);
my $begin = 1577836800; # 2020-01-01T00:00:00Z
my @from = map { $begin + int(rand(315576000)) } 1 .. 200;
my @seconds = map { 1 + int(rand(40 * 3600)) } 1 .. 200;
my @to = map { $hours->add_seconds($from[$_], $seconds[$_]) } 0 .. 199;

sub measure {
    my ($name, $asked) = @_;
    my $done = 0;
    my ($start, $cpu) = (time, (times)[0]);
    while (time - $start < 5) {
        $asked->($done % 200);
        $done++;
    }
    my $used = (times)[0] - $cpu;
    printf "%-24s %-8s %14.0f /s of a core\n", 'Business::Hours', $name, $done / ($used || 1);
}
measure('add', sub { $hours->add_seconds($from[$_[0]], $seconds[$_[0]]) });
measure('elapsed', sub {
    $hours->for_timespan(Start => $from[$_[0]], End => $to[$_[0]] + 1);
    $hours->between($from[$_[0]], $to[$_[0]]);
});
