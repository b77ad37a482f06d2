import { TestBed } from '@angular/core/testing';
import { ThemeService } from './theme';

const root = document.documentElement;

describe('ThemeService', () => {
  beforeEach(() => {
    localStorage.clear();
    root.removeAttribute('data-theme');
    root.removeAttribute('data-calm');
  });

  it('follows the system until someone chooses', () => {
    expect(TestBed.inject(ThemeService).choice()).toBe('system');
    expect(root.hasAttribute('data-theme')).toBe(false);
  });

  it('shows and keeps a choice', () => {
    TestBed.inject(ThemeService).choose('dark');
    expect(root.getAttribute('data-theme')).toBe('dark');
    TestBed.resetTestingModule();
    expect(TestBed.inject(ThemeService).choice()).toBe('dark');
  });

  it('forgets the choice when the system decides again', () => {
    const theme = TestBed.inject(ThemeService);
    theme.choose('light');
    theme.choose('system');
    expect(root.hasAttribute('data-theme')).toBe(false);
    expect(localStorage.getItem('kreds.theme')).toBeNull();
  });

  it('keeps calm mode apart from the theme', () => {
    TestBed.inject(ThemeService).setCalm(true);
    expect(root.hasAttribute('data-calm')).toBe(true);
    TestBed.resetTestingModule();
    expect(TestBed.inject(ThemeService).calm()).toBe(true);
    expect(TestBed.inject(ThemeService).choice()).toBe('system');
  });

  it('takes a stored word it does not know as no choice', () => {
    localStorage.setItem('kreds.theme', 'sepia');
    expect(TestBed.inject(ThemeService).choice()).toBe('system');
  });
});
